/** What runs: the four services, the workers with what scales them, and who is told when something is wrong. */
@NullMarked
package dev.imagery.aws.service;

import org.jspecify.annotations.NullMarked;
