package dev.imagery.starter.openapi;

import dev.imagery.starter.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The document's title and licence, and the problem as every operation's default answer. */
@AutoConfiguration(before = SpringDocConfiguration.class)
@ConditionalOnClass(SpringDocConfiguration.class)
public class OpenApiAutoConfiguration {

    private static final String PROBLEM = "Problem";

    private static final String SPRINGDOC = "org.springdoc.";

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(
            @Value("${spring.application.name:imagery}") String name,
            @Value("${imagery.api.description:}") String description) {
        return new OpenAPI()
                .info(new Info()
                        .title(name)
                        .version("v1")
                        .description(description)
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }

    /** Few ask for the document, and what makes it takes a good part of a service's start. */
    @Bean
    static BeanFactoryPostProcessor documentIsMadeWhenAskedFor() {
        return beans -> {
            for (String name : beans.getBeanDefinitionNames()) {
                BeanDefinition definition = beans.getBeanDefinition(name);
                if (isOfSpringdoc(definition.getBeanClassName()) || isOfSpringdoc(definition.getFactoryBeanName())) {
                    definition.setLazyInit(true);
                }
            }
        };
    }

    private static boolean isOfSpringdoc(@Nullable String name) {
        return name != null && name.startsWith(SPRINGDOC);
    }

    @Bean
    GlobalOpenApiCustomizer problemsAsDefaultAnswer() {
        return document -> {
            addSchemas(document);
            if (document.getPaths() != null) {
                document.getPaths().values().forEach(OpenApiAutoConfiguration::addDefaultAnswer);
            }
        };
    }

    private static void addSchemas(OpenAPI document) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(Problem.class));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().addSchemas(PROBLEM, resolved.schema);
        resolved.referencedSchemas.forEach(document.getComponents()::addSchemas);
    }

    private static void addDefaultAnswer(PathItem path) {
        ApiResponse problem = new ApiResponse()
                .description("A problem (RFC 9457) with all faults of the request")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        path.readOperations().forEach(operation -> operation.getResponses().addApiResponse("default", problem));
    }
}
