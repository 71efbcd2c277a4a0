package dev.imagery.starter.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Calls to other services carry a token, where the service has credentials of its own. */
@AutoConfiguration
@ConditionalOnClass(RestClientCustomizer.class)
@ConditionalOnProperty("imagery.access.credentials.client")
@EnableConfigurationProperties(CredentialsSettings.class)
public class CredentialsAutoConfiguration {

    private static final String REGISTRATION = "imagery";

    /** Nothing calls by a person's name here; the manager asks for one. */
    private static final String PRINCIPAL = "service";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Bean
    OAuth2AuthorizedClientManager ownTokens(CredentialsSettings settings) {
        ClientRegistrationRepository registrations =
                new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                        .tokenUri(settings.tokens().toString())
                        .clientId(settings.client())
                        .clientSecret(settings.secret())
                        .scope(settings.scopes())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .build());
        RestClientClientCredentialsTokenResponseClient issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(client());
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(credentials -> credentials.accessTokenResponseClient(issuer))
                .build());
        return manager;
    }

    private static RestClient client() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    RestClientCustomizer tokenPassedOn(OAuth2AuthorizedClientManager tokens) {
        return builder -> builder.requestInterceptor(withToken(tokens));
    }

    /** An issuer that is away fails a call as the service that it is for would. */
    private static ClientHttpRequestInterceptor withToken(OAuth2AuthorizedClientManager tokens) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(token(tokens));
            return execution.execute(request, body);
        };
    }

    private static String token(OAuth2AuthorizedClientManager tokens) {
        try {
            OAuth2AuthorizedClient authorized =
                    tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                            .principal(PRINCIPAL)
                            .build());
            return Objects.requireNonNull(authorized, "client credentials are always granted or refused")
                    .getAccessToken()
                    .getTokenValue();
        } catch (OAuth2AuthorizationException refused) {
            throw new ResourceAccessException("The issuer gives no token: " + refused.getMessage());
        }
    }
}
