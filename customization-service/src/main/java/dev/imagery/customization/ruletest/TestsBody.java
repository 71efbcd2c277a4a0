package dev.imagery.customization.ruletest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;

/** A call that takes tests, for the reader of the OpenAPI document. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = TestsDocument.class),
                        examples = @ExampleObject(TestsBody.EXAMPLE)))
@interface TestsBody {

    String EXAMPLE = """
            {"tests": [{"name": "Japan sees its own", "context": {"country": "JP", "language": "ja"},
                        "expect": {"headline": "Kon'nichiwa", "callToAction": null}, "rules": {"headline": "jp"}}]}""";
}
