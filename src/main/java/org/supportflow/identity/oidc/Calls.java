package org.supportflow.identity.oidc;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is called: nobody who wants to sign in waits for it without end. */
final class Calls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Calls() {}

    static RestClient forAddresses() {
        return RestClient.builder().requestFactory(patient()).build();
    }

    static RestClient forTokens() {
        return RestClient.builder()
                .requestFactory(patient())
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    static RestTemplate forKeys() {
        return new RestTemplate(patient());
    }

    static RestTemplate forPeople() {
        var http = new RestTemplate(patient());
        http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return http;
    }

    private static ClientHttpRequestFactory patient() {
        var client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .proxy(ProxySelector.getDefault())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(PATIENCE);
        return factory;
    }
}
