package dev.imagery.local.process;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to keep running.
 *
 * @param name what it is called, on disk and on the screen
 * @param command the program and its arguments
 * @param environment what is added to this process's own environment
 * @param log the file that its output is appended to
 * @param readiness the address that answers 200 once it can do its work
 */
public record ChildSpec(String name, List<String> command, Map<String, String> environment, Path log, URI readiness) {}
