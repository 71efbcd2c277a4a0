package dev.imagery.storage.object;

import dev.imagery.starter.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@Tag(name = "objects")
class UploadController {

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping("/v1/uploads")
    @Operation(
            summary = "Ask where to upload objects",
            description = "Of each object: that it is present, or a pre-signed PUT with all headers to send. "
                    + "A PUT that answers 412 found the object there already.")
    Upload.Answer uploads(@Valid @RequestBody UploadRequest request) {
        return new Upload.Answer(uploads.of(request.objects()));
    }
}
