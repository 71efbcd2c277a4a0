package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAdviceTest {

    private final DatabaseAdvice advice = new DatabaseAdvice();

    private final MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/v1/walls");

    @Test
    void aDatabaseThatGoesAwayInTheMiddleIsAway() {
        var failure = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        failure.initApplicationException(new DataAccessResourceFailureException("no answer"));

        assertThat(advice.neitherDoneNorTakenBack(failure, request)
                        .getStatusCode()
                        .value())
                .isEqualTo(503);
    }

    @Test
    void anyOtherFailureOfATransactionIsOurs() {
        var failure = new TransactionSystemException("commit failed", new SQLException("something else"));

        var answer = advice.neitherDoneNorTakenBack(failure, request);

        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getBody()).isNotNull();
    }
}
