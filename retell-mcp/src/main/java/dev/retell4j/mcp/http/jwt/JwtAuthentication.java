package dev.retell4j.mcp.http.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.retell4j.mcp.http.Authentication;
import dev.retell4j.mcp.http.CallerRefusedException;
import dev.retell4j.mcp.workspaces.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows callers by access tokens in the form of a JWT, signed by an authorization server for this server. A token that
 * was issued for somebody else is refused, and tokens are passed on to nobody. Needs {@code nimbus-jose-jwt}.
 *
 * <p>The keys of the issuer are read when they are needed and kept for five minutes.
 */
public final class JwtAuthentication implements Authentication {
    private static final Logger LOG = LoggerFactory.getLogger(JwtAuthentication.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 5_000;
    private static final int MOST_KEY_BYTES = 1 << 18;
    private static final int LONGEST_ID = 200;

    private final URI issuer;
    private final String callerClaim;
    private final ScopeRules scopes;
    private final DefaultJWTProcessor<SecurityContext> processor;

    private JwtAuthentication(Builder from) {
        issuer = from.issuer;
        callerClaim = from.callerClaim;
        scopes = from.scopes;
        if (from.audiences.isEmpty()) {
            throw new IllegalArgumentException("audience is missing: without it, tokens that the issuer made for other"
                    + " servers would be taken");
        }
        URI keys = from.keys;
        if (keys == null) {
            throw new IllegalArgumentException("jwks is missing: the address of the issuer's keys");
        }
        processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT, null));
        Set<JWSAlgorithm> allowed = new LinkedHashSet<>();
        from.algorithms.forEach(each -> allowed.add(JWSAlgorithm.parse(each)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, source(keys)));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                from.audiences,
                new JWTClaimsSet.Builder().issuer(issuer.toString()).build(),
                Set.of("exp", callerClaim),
                null);
        claims.setMaxClockSkew((int) from.clockSkew.toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
    }

    private static JWKSource<SecurityContext> source(URI keys) {
        DefaultResourceRetriever retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_KEY_BYTES);
        try {
            return JWKSourceBuilder.create(keys.toURL(), retriever).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwks is no address: " + keys, e);
        }
    }

    /**
     * Starts describing the tokens that are taken.
     *
     * @param issuer who signs them, exactly as the tokens name it in {@code iss}
     * @return a builder
     */
    public static Builder builder(URI issuer) {
        return new Builder(issuer);
    }

    @Override
    public Caller authenticate(HttpServletRequest request) {
        String token = Authentication.bearerToken(request);
        JWTClaimsSet claims = verified(token);
        String id = text(claims, callerClaim);
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || !id.matches("[ -~]+")) {
            throw CallerRefusedException.invalid("The token names no caller in " + callerClaim);
        }
        return scopes.apply(Caller.of(id), granted(claims));
    }

    private JWTClaimsSet verified(String token) {
        try {
            return processor.process(token, null);
        } catch (BadJWTException e) {
            throw CallerRefusedException.invalid(reason(e));
        } catch (KeySourceException e) {
            LOG.warn("The keys of {} cannot be read: {}", issuer, e.getMessage());
            throw CallerRefusedException.undecided("The keys of the issuer cannot be read at present");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            LOG.debug("A token is refused", e);
            throw CallerRefusedException.invalid("The token is no JWT that the issuer has signed as it should");
        }
    }

    /** In our own words, for those of the library may change and could tell more. */
    private static String reason(BadJWTException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("missing required claims")) {
            return "The token has not all claims that are needed";
        }
        if (message.contains("Expired")) {
            return "The token has expired";
        }
        if (message.contains("before use time")) {
            return "The token is not valid yet";
        }
        return message.contains("aud")
                ? "The token was issued for another server"
                : "The token is of another issuer or for another use";
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text ? text : null;
    }

    private static Set<String> granted(JWTClaimsSet claims) {
        Set<String> granted = new LinkedHashSet<>();
        for (String name : List.of("scope", "scp")) {
            Object value = claims.getClaim(name);
            if (value instanceof String text) {
                granted.addAll(List.of(text.strip().split(" +", -1)));
            } else if (value instanceof List<?> several) {
                several.forEach(each -> granted.add(String.valueOf(each)));
            }
        }
        return granted;
    }

    @Override
    public List<URI> authorizationServers() {
        return List.of(issuer);
    }

    @Override
    public List<String> scopes() {
        return scopes.names();
    }

    /** Returns whose tokens are taken. */
    @Override
    public String toString() {
        return "JwtAuthentication[" + issuer + "]";
    }

    /** Collects the settings of a {@link JwtAuthentication}; not safe for use by several threads. */
    public static final class Builder {
        private static final Set<String> ASYMMETRIC = Set.of(
                "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519");
        private static final Duration MOST_SKEW = Duration.ofMinutes(5);

        private final URI issuer;
        private final Set<String> audiences = new LinkedHashSet<>();
        private final ScopeRules scopes = new ScopeRules();
        private Set<String> algorithms = Set.of("RS256", "ES256");
        private Duration clockSkew = Duration.ofSeconds(30);
        private String callerClaim = "sub";
        private @Nullable URI keys;

        private Builder(URI issuer) {
            this.issuer = Objects.requireNonNull(issuer, "issuer");
        }

        /**
         * Sets for whom the tokens have to be issued: one of these has to be in {@code aud}.
         *
         * @param names most often the public address of this server, for example {@code https://mcp.example.com/mcp};
         *     at least one
         * @return this builder
         */
        public Builder audience(String... names) {
            audiences.addAll(List.of(names));
            return this;
        }

        /**
         * Sets where the issuer's keys are.
         *
         * @param url an address of HTTPS; plain HTTP on this machine only
         * @return this builder
         * @throws IllegalArgumentException when it is neither
         */
        public Builder jwks(URI url) {
            String host = String.valueOf(url.getHost());
            boolean isHere = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && isHere)) {
                throw new IllegalArgumentException("jwks has to be an address of HTTPS, unlike " + url);
            }
            keys = url;
            return this;
        }

        /**
         * Sets which signatures are taken.
         *
         * @param names of RFC 7518, with public keys only; {@code RS256} and {@code ES256} by default
         * @return this builder
         * @throws IllegalArgumentException when there is none, or one of another kind such as {@code none} or
         *     {@code HS256}
         */
        public Builder algorithms(String... names) {
            for (String each : names) {
                if (!ASYMMETRIC.contains(each)) {
                    throw new IllegalArgumentException("The algorithm " + each + " is not taken; possible are "
                            + String.join(", ", ASYMMETRIC.stream().sorted().toList()));
                }
            }
            if (names.length == 0) {
                throw new IllegalArgumentException("At least one algorithm is needed");
            }
            algorithms = Set.of(names);
            return this;
        }

        /**
         * Sets by how much the clocks of issuer and server may differ.
         *
         * @param skew from 0 to 5 minutes; 30 seconds by default
         * @return this builder
         */
        public Builder clockSkew(Duration skew) {
            if (skew.isNegative() || skew.compareTo(MOST_SKEW) > 0) {
                throw new IllegalArgumentException("clockSkew must be from 0 to 5 minutes, but is " + skew);
            }
            clockSkew = skew;
            return this;
        }

        /**
         * Sets which claim tells callers apart.
         *
         * @param name a claim with a text; {@code sub} by default
         * @return this builder
         */
        public Builder callerClaim(String name) {
            callerClaim = Objects.requireNonNull(name, "name");
            return this;
        }

        /**
         * Demands a scope of every caller.
         *
         * @param scope the scope; none by default
         * @return this builder
         */
        public Builder requiredScope(String scope) {
            scopes.require(scope);
            return this;
        }

        /**
         * Lets a scope open toolsets. Once one scope opens some, callers reach only what their scopes open, and a
         * caller without any such scope is refused.
         *
         * @param scope the scope
         * @param toolsets names of toolsets
         * @return this builder
         */
        public Builder scopeOpensToolsets(String scope, String... toolsets) {
            scopes.openToolsets(scope, List.of(toolsets));
            return this;
        }

        /**
         * Lets a scope open workspaces. Once one scope opens some, callers reach only what their scopes open, and a
         * caller without any such scope is refused.
         *
         * @param scope the scope
         * @param workspaces names of workspaces
         * @return this builder
         */
        public Builder scopeOpensWorkspaces(String scope, String... workspaces) {
            scopes.openWorkspaces(scope, List.of(workspaces));
            return this;
        }

        /**
         * Lets callers without a scope only read.
         *
         * @param scope the scope that allows to change something
         * @return this builder
         */
        public Builder writeScope(String scope) {
            scopes.writeWith(scope);
            return this;
        }

        /**
         * Makes it ready; reads no keys yet.
         *
         * @return the authentication
         * @throws IllegalArgumentException when the audience or the address of the keys is missing
         */
        public JwtAuthentication build() {
            return new JwtAuthentication(this);
        }
    }
}
