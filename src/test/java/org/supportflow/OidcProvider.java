package org.supportflow;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A company's sign-in server: speaks OpenID Connect on a socket of its own, checks what a client says as a real one
 * does, and can be told to fail. Somebody is always signed in there, so that it never asks.
 */
public class OidcProvider {

    /** What goes wrong until {@link #works()}. */
    public enum Fault {
        NONE,
        FOREIGN_SIGNATURE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER
    }

    /** What the client has asked for, and as whom. */
    private record Grant(Map<String, String> asked, Map<String, Object> person) {}

    public static final String CLIENT = "supportflow";
    public static final String SECRET = "A-secret-of:tests";

    private final int port;
    private final RSAKey key = key();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> tokens = new ConcurrentHashMap<>();
    private volatile Map<String, Object> person = Map.of("sub", "nobody");
    private volatile Fault fault = Fault.NONE;
    private volatile Map<String, String> lastExit = Map.of();
    private HttpServer server;

    OidcProvider() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    public String issuer() {
        return "http://localhost:" + port + "/staff";
    }

    /** Whoever comes next is this one. */
    public void signIn(Map<String, Object> claims) {
        var all = new LinkedHashMap<String, Object>(
                Map.of("sub", UUID.randomUUID().toString()));
        all.putAll(claims);
        person = all;
    }

    public void fail(Fault now) {
        fault = now;
    }

    /** Nothing listens there any more. */
    public void goAway() {
        server.stop(0);
    }

    /** All is well again. */
    public void works() {
        fault = Fault.NONE;
        goAway();
        server = listen(port);
    }

    /** What the client said when somebody was last signed out. */
    public Map<String, String> lastExit() {
        return lastExit;
    }

    private HttpServer listen(int wanted) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            listening.createContext("/staff/.well-known/openid-configuration", call -> json(call, 200, addresses()));
            listening.createContext("/staff/authorize", this::authorize);
            listening.createContext("/staff/token", this::token);
            listening.createContext("/staff/keys", call -> json(call, 200, new JWKSet(key).toJSONObject(true)));
            listening.createContext("/staff/userinfo", this::userInfo);
            listening.createContext("/staff/leave", this::leave);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> addresses() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "userinfo_endpoint", issuer() + "/userinfo",
                "end_session_endpoint", issuer() + "/leave",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("HS256", "RS256", "ES256"));
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = query(call);
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !List.of(asked.get("scope").split(" ")).contains("openid")
                || !asked.get("redirect_uri").matches("http://localhost:\\d+/sign-in/oidc/return")) {
            json(call, 400, Map.of("error", "invalid_request"));
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Grant(asked, person));
        redirect(
                call,
                UriComponentsBuilder.fromUriString(asked.get("redirect_uri"))
                        .queryParam("code", code)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(asked.get("state"))
                        .toUriString());
    }

    private void token(HttpExchange call) throws IOException {
        var form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic = Base64.getEncoder()
                .encodeToString((CLIENT + ":" + SECRET.replace(":", "%3A")).getBytes(StandardCharsets.UTF_8));
        var grant = codes.remove(form.get("code"));
        if (!("Basic " + basic).equals(call.getRequestHeaders().getFirst("Authorization"))) {
            json(call, 401, Map.of("error", "invalid_client"));
        } else if (grant == null
                || !grant.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                || !grant.asked().get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            json(call, 400, Map.of("error", "invalid_grant"));
        } else {
            var token = UUID.randomUUID().toString();
            tokens.put(token, grant);
            json(
                    call,
                    200,
                    Map.of(
                            "access_token",
                            token,
                            "token_type",
                            "Bearer",
                            "expires_in",
                            300,
                            "id_token",
                            idToken(grant)));
        }
    }

    /** As many do, this one says here and not in the token which address somebody has. */
    private void userInfo(HttpExchange call) throws IOException {
        var bearer = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        var grant = tokens.get(bearer.replaceFirst("^Bearer ", ""));
        json(call, grant == null ? 401 : 200, grant == null ? Map.of("error", "invalid_token") : grant.person());
    }

    private void leave(HttpExchange call) throws IOException {
        lastExit = query(call);
        redirect(call, lastExit.get("post_logout_redirect_uri"));
    }

    private String idToken(Grant grant) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.OTHER_ISSUER ? "http://localhost/other" : issuer())
                .subject(String.valueOf(grant.person().get("sub")))
                .audience(fault == Fault.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .claim("nonce", fault == Fault.OTHER_NONCE ? "x" : grant.asked().get("nonce"))
                .claim("preferred_username", grant.person().get("preferred_username"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(fault == Fault.FOREIGN_SIGNATURE ? key() : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("of-tests").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(HttpExchange call) {
        return form(Objects.requireNonNullElse(call.getRequestURI().getRawQuery(), ""));
    }

    private static Map<String, String> form(String text) {
        MultiValueMap<String, String> raw =
                UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
        var read = new LinkedHashMap<String, String>();
        raw.toSingleValueMap()
                .forEach((name, value) ->
                        read.put(name, value == null ? "" : java.net.URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return read;
    }

    private static void redirect(HttpExchange call, String place) throws IOException {
        call.getResponseHeaders().set("Location", place);
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private static void json(HttpExchange call, int status, Map<String, Object> says) throws IOException {
        var body = JSONObjectUtils.toJSONString(says).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length);
        call.getResponseBody().write(body);
        call.close();
    }
}
