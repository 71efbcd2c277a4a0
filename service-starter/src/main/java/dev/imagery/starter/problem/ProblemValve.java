package dev.imagery.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.starter.request.RequestId;
import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Tomcat's own error report as a problem. Tomcat creates it by its name. */
public final class ProblemValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        // What Tomcat refuses by itself has not come to the filter that gives requests their id.
        try (RequestId.Scope scope = RequestId.open(request.getHeader(RequestId.HEADER))) {
            response.setHeader(RequestId.HEADER, scope.id());
            tell(request, response);
        }
    }

    private static void tell(Request request, Response response) {
        String path = request.getRequestURI();
        Problem problem = Problems.ofStatus(response.getStatus(), null, path == null ? "" : path);
        log.debug("{} {} was refused by Tomcat", problem.status(), path);
        try {
            response.setContentType("application/problem+json");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(problem));
                response.finishResponse();
            }
        } catch (IOException e) {
            log.debug("The client went away before its error report", e);
        }
    }
}
