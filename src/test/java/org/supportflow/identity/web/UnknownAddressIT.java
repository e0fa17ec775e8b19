package org.supportflow.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supportflow.SupportflowIT;
import org.supportflow.Tasklist;

/** What is not known answers 404 to everybody, by a page or by a problem. */
@SupportflowIT
class UnknownAddressIT {

    private static final String CHINESE = "zh-CN,zh;q=0.9";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/error", "/actuator/env", "/swagger-ui/index.html", "/solution/no/such/one"})
    void showsABrowserOurOwnPage(String path) throws IOException {
        var answer = raw(path, "text/html", "en");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("There is nothing at this address", "href=\"/\"", "href=\"/sign-in\"")
                .doesNotContain("WWW-Authenticate");
    }

    @Test
    void speaksTheVisitorsLanguage() throws IOException {
        assertThat(raw("/nowhere", "text/html", CHINESE)).contains("lang=\"zh\"", "此地址没有内容", "员工登录");
    }

    @Test
    void tellsProgramsInTheirForm() throws IOException {
        assertThat(raw("/nowhere", "*/*", "en"))
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "urn:supportflow:problem:unknown-address")
                .doesNotContain("WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x=y",
                "/engine-rest;x=y/task",
                "//engine-rest",
                "/camunda;x",
                "/api/v1;x/tickets",
                "/api/v1/%2e%2e/engine-rest/task",
                "/desk/%00",
                "/desk/%2e%2e/camunda",
                "/%2f/engine-rest",
                "/desk\\..\\engine-rest",
                "/api/v1/tickets?q=%ZZ"
            })
    void answersCrookedAddressesWithACleanNo(String path) throws IOException {
        for (var accepted : new String[] {"text/html", "application/json"}) {
            assertThat(raw(path, accepted, "en"))
                    .containsPattern("^HTTP/1.1 40[014] ")
                    .doesNotContain("Exception", "springframework", "Tomcat", "at org.");
        }
    }

    @Test
    void fitsWideAndNarrowWindows() {
        try (var browser = new Tasklist(port)) {
            for (var width : new int[] {1400, 360}) {
                browser.page().setViewportSize(width, 800);
                browser.open("/nowhere");
                browser.picture("unknown-address-" + width);

                assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        }
    }

    /** As it stands: clients of libraries would straighten the address. */
    private String raw(String path, String accepted, String language) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(path, accepted, language)
                                    .getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return reader.lines().collect(Collectors.joining("\n"));
        }
    }
}
