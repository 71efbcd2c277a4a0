package dev.imagery.generation.recipe;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Iterator;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes plans: a page as one document, or all of one line by line while it is told. */
@Component
class PlanAnswers {

    private final JsonMapper json;

    PlanAnswers(JsonMapper json) {
        this.json = json;
    }

    void page(PlanAnswer page, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(page));
    }

    /** First the summary, then each market. */
    void stream(RecipePlan plan, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        var out = new BufferedOutputStream(response.getOutputStream());
        write(plan.summary(), out);
        for (Iterator<MarketPlan> markets = plan.markets().iterator(); markets.hasNext(); ) {
            write(markets.next(), out);
        }
        out.flush();
    }

    private void write(Object line, BufferedOutputStream out) throws IOException {
        out.write(json.writeValueAsBytes(line));
        out.write('\n');
    }
}
