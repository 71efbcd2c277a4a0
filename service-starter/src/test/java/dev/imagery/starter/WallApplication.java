package dev.imagery.starter;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.starter.request.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** A small service for the starter's tests. */
@SpringBootApplication
public class WallApplication {

    public enum Design {
        perspective,
        flat
    }

    public record Tile(@NotNull String title, @Min(1) int height) {}

    public record Wall(
            @Min(1) @Max(100) int rows,
            Design type,
            @Size(max = 2) List<@Valid Tile> tiles,
            Map<String, Integer> names) {}

    public record Range(int from, int to) {
        public Range {
            if (from > to) {
                throw new IllegalArgumentException("from at most to");
            }
        }
    }

    public record Named(String name, String nothing) {}

    @RestController
    @RequestMapping("/v1/walls")
    static class WallController {

        @PostMapping
        Wall accept(@Valid @RequestBody Wall wall) {
            return wall;
        }

        @PostMapping("/ranges")
        Range range(@RequestBody List<Range> ranges) {
            return ranges.getFirst();
        }

        @GetMapping
        String list(@RequestParam @Min(1) int limit, @RequestParam(required = false) Design type) {
            return "listed";
        }

        @GetMapping("/{id}")
        Wall one(@PathVariable int id) {
            throw ProblemException.notFound("There is no wall " + id);
        }

        @GetMapping("/refused")
        Wall refused() {
            throw ProblemException.faulty(
                    "invalid-wall",
                    "The wall",
                    List.of(
                            Fault.of("/rows", "out-of-range", 0, "a whole number from 1 to 100"),
                            new Fault("/typ", "unknown-property", "typ", "one of rows, type", "type").at(3, 7)));
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("secret innards");
        }

        @GetMapping("/unreachable")
        String unreachable() {
            throw new CannotCreateTransactionException("no connection to the secret host");
        }

        @GetMapping("/endless")
        String endless() {
            throw new QueryTimeoutException("select secret");
        }

        @GetMapping("/gone")
        String gone() {
            throw new ResponseStatusException(HttpStatus.GONE, "Taken down");
        }

        @GetMapping("/keyed")
        String keyed(@RequestHeader("Idempotency-Key") String key) {
            return key;
        }

        @GetMapping("/named")
        Named named() {
            return new Named("wall", null);
        }

        @GetMapping("/request-id")
        String requestId() {
            return RequestId.current().orElse("none");
        }

        @GetMapping("/thread")
        boolean thread() {
            return Thread.currentThread().isVirtual();
        }
    }

    /** Fails or refuses where a request asks for it, before any controller. */
    @Component
    static class FailingFilter extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("X-Fail") != null) {
                throw new IllegalStateException("innards of the filter");
            }
            if (request.getHeader("X-Refuse") != null) {
                response.sendError(403);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
