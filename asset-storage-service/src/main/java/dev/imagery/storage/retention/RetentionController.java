package dev.imagery.storage.retention;

import dev.imagery.starter.access.Scope;
import dev.imagery.storage.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Scope("groups")
@RequestMapping("/v1/groups/{group}/retention")
@Tag(name = "garbage")
class RetentionController {

    private final Retentions retentions;

    RetentionController(Retentions retentions) {
        this.retentions = retentions;
    }

    @GetMapping
    @Operation(summary = "Read which versions of a group are kept")
    RetentionView read(@PathVariable String group) {
        return retentions.of(group);
    }

    @PutMapping
    @Operation(
            summary = "Say which versions of a group are kept",
            description =
                    "What is absent is as the settings say. What has a label, is live, pending or one step back is kept in any case.")
    RetentionView put(@PathVariable String group, @Valid @RequestBody Retention retention, Caller caller) {
        return retentions.put(group, retention, caller);
    }
}
