package dev.imagery.starter.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.DispatcherType;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Closes a service that knows an issuer of tokens: each operation takes the scope that it declares, and all that is not named as public is
 * refused without a token.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty("imagery.access.issuer")
@EnableConfigurationProperties(AccessSettings.class)
@EnableWebSecurity
public class AccessAutoConfiguration {

    /** Those of today's issuers; none that needs a secret on both sides, and not none. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private static final List<String> PUBLIC = List.of(
            "/error", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**");

    private static final String OPERATIONS = "/actuator/**";
    private static final String OPERATIONS_SCOPE = "operations:read";

    /** After the request has its id, and before its body is looked at. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 7;

    private static final int KEYS_TIMEOUT_MS = 2_000;
    private static final int MOST_BYTES_OF_KEYS = 1 << 20;

    /** That keys are fetched for tokens of unknown ones. */
    private static final int MOST_OFTEN_MS = 10_000;

    @Bean
    JwtDecoder jwtDecoder(AccessSettings settings) throws MalformedURLException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(settings)));
        processor.setJWSTypeVerifier((_, _) -> {}); // JWT or at+jwt, as issuers have it
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // by the validators below
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                new JwtClaimValidator<>(JwtClaimNames.SUB, subject -> subject != null)));
        return new Tokens(decoder, Clock.systemUTC());
    }

    private static JWKSource<SecurityContext> keys(AccessSettings settings) throws MalformedURLException {
        ResourceRetriever issuer = new DefaultResourceRetriever(KEYS_TIMEOUT_MS, KEYS_TIMEOUT_MS, MOST_BYTES_OF_KEYS);
        ResourceRetriever retriever =
                settings.keysDirectory() == null ? issuer : new KeptKeys(issuer, settings.keysDirectory());
        return JWKSourceBuilder.create(settings.keys().toURL(), retriever)
                .cache(settings.keysFor().toMillis(), 2L * KEYS_TIMEOUT_MS)
                .refreshAheadCache(false)
                .rateLimited(MOST_OFTEN_MS)
                .outageTolerant(Duration.ofHours(24).toMillis())
                .build();
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            JwtDecoder decoder,
            AccessSettings settings,
            ObjectProvider<PublicPaths> publicPaths,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        Refusals refusals = new Refusals(problems, settings.hint());
        return http.csrf(AbstractHttpConfigurer::disable) // nothing is known of a caller but its token
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(open(publicPaths))
                                .permitAll()
                                .requestMatchers(OPERATIONS)
                                .hasAuthority(ScopeInterceptor.AUTHORITY + OPERATIONS_SCOPE)
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    private static String[] open(ObjectProvider<PublicPaths> publicPaths) {
        return Stream.concat(PUBLIC.stream(), publicPaths.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
    }

    @Bean
    DelegatingFilterProxyRegistrationBean accessFilter() {
        DelegatingFilterProxyRegistrationBean filter =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setOrder(ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    WebMvcConfigurer scopes(ObjectProvider<PublicPaths> publicPaths) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ScopeInterceptor())
                        .excludePathPatterns(open(publicPaths))
                        .order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }
}
