/** What all services share, as Spring Boot auto-configurations: problem details, request ids, S3, defaults, OpenAPI. */
@NullMarked
package dev.imagery.starter;

import org.jspecify.annotations.NullMarked;
