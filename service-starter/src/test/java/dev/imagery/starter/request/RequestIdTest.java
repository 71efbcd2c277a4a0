package dev.imagery.starter.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @Test
    void anIdIsKnownWithinItsScopeOnly() {
        try (var _ = RequestId.open("a-1")) {
            assertThat(RequestId.current()).contains("a-1");
        }
        assertThat(RequestId.current()).isEmpty();
    }

    @Test
    void anInnerScopeGivesWayToTheOuterOne() {
        try (var _ = RequestId.open("outer")) {
            try (var _ = RequestId.open("inner")) {
                assertThat(RequestId.current()).contains("inner");
            }
            assertThat(RequestId.current()).contains("outer");
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "a b", "a\nb", "\u00e4", "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aMalformedIdIsReplacedByANewOne(String id) {
        try (var scope = RequestId.open(id)) {
            assertThat(scope.id()).isNotEqualTo(id).matches("[A-Za-z0-9._-]{1,64}");
        }
    }
}
