package dev.imagery.storage.object;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where objects are fetched from.
 *
 * @param baseUrl what stands before an object's key in a URL, without a slash at its end: the CDN, or this service
 * @param readThrough whether this service itself delivers objects at {@code /assets/}; meant for where there is no CDN
 */
@ConfigurationProperties("imagery.delivery")
public record DeliverySettings(
        URI baseUrl, @DefaultValue("false") boolean readThrough) {}
