package dev.imagery.starter.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Optional;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Tells in the OpenAPI document which scope each operation takes. What takes none is public. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnClass(SpringDocConfiguration.class)
public class AccessDocumentAutoConfiguration {

    private static final String SCHEME = "token";

    @Bean
    GlobalOpenApiCustomizer tokensInDocument() {
        return document -> {
            if (document.getComponents() == null) {
                document.setComponents(new Components());
            }
            document.getComponents()
                    .addSecuritySchemes(
                            SCHEME,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
        };
    }

    @Bean
    GlobalOperationCustomizer scopesInDocument() {
        return (operation, handler) -> {
            Scopes.of(handler, method(handler))
                    .ifPresent(scope -> operation.addSecurityItem(new SecurityRequirement().addList(SCHEME, scope)));
            return operation;
        };
    }

    private static String method(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return Optional.ofNullable(mapping)
                .map(RequestMapping::method)
                .filter(methods -> methods.length > 0)
                .map(methods -> methods[0])
                .orElse(RequestMethod.GET)
                .name();
    }
}
