/** The request id that a request carries through every service and log line. */
@NullMarked
package dev.imagery.starter.request;

import org.jspecify.annotations.NullMarked;
