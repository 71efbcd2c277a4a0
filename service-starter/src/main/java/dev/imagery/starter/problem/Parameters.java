package dev.imagery.starter.problem;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Where in a request a controller's parameter comes from. */
final class Parameters {

    private Parameters() {}

    static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    static String pointer(MethodParameter parameter, String name) {
        if (isBody(parameter)) {
            return "";
        }
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (path != null) {
            return "/path" + Pointers.step(path.name().isEmpty() ? name : path.name());
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return "/header" + Pointers.step(header.name().isEmpty() ? name : header.name());
        }
        return "/query" + Pointers.step(name);
    }
}
