package dev.imagery.dsl.selection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.shape.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The `titles` of a recipe. */
class StatingTitlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'select':[{}]}",
                "{'select':[{'kind':['film'],'genre':['drama','science fiction'],'tags':['new'],'launchedSince':'P30D',"
                        + "'years':{'from':1990,'to':1999},'maturityAtMost':12,'originalLanguage':['ja'],'popularityAtLeast':50,"
                        + "'broadAudience':true,'localOriginal':true,'limit':20}]}",
                "{'select':[{'launchedSince':'2026-10-26'},{'years':{'from':-400}}],'order':'launched','limit':60}",
                "{'select':[{}],'order':{'shuffled':7},'quotas':[{'atLeast':'20%','of':{'localOriginal':true}},"
                        + "{'atMost':'30%','of':{'genre':['crime']}},{'atMost':3,'per':'franchise'}]}",
                "{'exclude':[23456],'pin':[{'title':12345},{'title':2,'place':7},{'title':3,'place':[2,5],'leastVisible':0.8},"
                        + "{'title':4,'place':'centre'}]}"
            })
    void isWrittenAsItIsRead(String json) {
        var plain = json.replace('\'', '"');

        assertThat(TitleSelection.SHAPE.write(Selectors.selection(json)).toString())
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'select': []} | /select | empty",
                "{'select': [{'genre': ['Drama']}]} | /select/0/genre/0 | invalid-value",
                "{'select': [{'launchedSince': 'P-3D'}]} | /select/0/launchedSince | invalid-value",
                "{'select': [{'launchedSince': 'P0D'}]} | /select/0/launchedSince | invalid-value",
                "{'select': [{'launchedSince': 'P200Y'}]} | /select/0/launchedSince | invalid-value",
                "{'select': [{'launchedSince': 'P999999999Y'}]} | /select/0/launchedSince | invalid-value",
                "{'select': [{'launchedSince': '2026-02-30'}]} | /select/0/launchedSince | invalid-value",
                "{'select': [{'years': {}}]} | /select/0/years | empty",
                "{'select': [{'years': {'from': 2000, 'to': 1999}}]} | /select/0/years/to | out-of-range",
                "{'select': [{'originalLanguage': ['qq']}]} | /select/0/originalLanguage/0 | unknown-language",
                "{'select': [{'limit': 0}]} | /select/0/limit | out-of-range",
                "{'select': [{}], 'order': 'popular'} | /order | unknown-order",
                "{'select': [{}], 'order': {'shuffled': -1}} | /order/shuffled | out-of-range",
                "{'select': [{}], 'quotas': [{'of': {}}]} | /quotas/0 | missing",
                "{'select': [{}], 'quotas': [{'atLeast': 1}]} | /quotas/0 | missing",
                "{'select': [{}], 'quotas': [{'atLeast': 1, 'atMost': 2, 'of': {}}]} | /quotas/0/atMost | conflict",
                "{'select': [{}], 'quotas': [{'atMost': 2, 'of': {}, 'per': 'franchise'}]} | /quotas/0/per | conflict",
                "{'select': [{}], 'quotas': [{'atLeast': 2, 'per': 'franchise'}]} | /quotas/0/per | conflict",
                "{'select': [{}], 'quotas': [{'atMost': 2, 'per': 'genre'}]} | /quotas/0/per | unknown-grouping",
                "{'select': [{}], 'quotas': [{'atMost': '110%', 'of': {}}]} | /quotas/0/atMost | invalid-value",
                "{'select': [{}], 'quotas': [{'atMost': 1, 'of': {'limit': 3}}]} | /quotas/0/of/limit | unknown-field",
                "{'select': [{}], 'exclude': [1], 'pin': [{'title': 1}]} | /pin/0/title | conflict",
                "{'select': [{}], 'limit': 1, 'pin': [{'title': 1}, {'title': 2}]} | /limit | conflict",
                "{'pin': [{'title': 1, 'place': 'center'}]} | /pin/0/place | unknown-place",
                "{'pin': [{'title': 1, 'place': [1]}]} | /pin/0/place | too-few",
                "{'pin': [{'title': 1, 'place': 0}]} | /pin/0/place | out-of-range",
                "{'pin': [{'title': 1, 'leastVisible': 2}]} | /pin/0/leastVisible | out-of-range",
                "{'limit': 3} | /limit | conflict",
                "{'order': 'launched'} | /order | conflict"
            })
    void saysWhatIsWrongAndWhere(String json, String pointer, String code) {
        var reading = Reading.begin();

        assertThat(TitleSelection.SHAPE.read(JsonMapper.shared().readTree(json.replace('\'', '"')), reading))
                .isEmpty();
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void aSelectorWithoutConditionsIsAnyTitle() {
        assertThat(Selectors.selector("{}").words(java.time.LocalDate.EPOCH)).isEqualTo("any title");
    }
}
