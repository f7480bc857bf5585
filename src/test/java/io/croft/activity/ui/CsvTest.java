package io.croft.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreQuotedAndEmptyWhereThereIsNothing() {
        assertThat(Csv.line("a", null, "say \"hi\", or\nnot")).isEqualTo("\"a\",\"\",\"say \"\"hi\"\", or\nnot\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFF1D1"})
    void aSpreadsheetTakesNoCellForAFormula(String text) {
        assertThat(Csv.line(text)).startsWith("\"'");
    }
}
