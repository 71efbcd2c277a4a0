package dev.imagery.starter.request;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bodies that are read as they come, however large, by calls that have limits of their own.
 *
 * @param paths of those calls, such as {@code /v1/imports}
 */
@ConfigurationProperties("imagery.request.streamed")
record StreamedBodies(@DefaultValue List<String> paths) {}
