package io.croft.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseJudgementTest {

    @ParameterizedTest
    @CsvSource({
        "10.11.6-MariaDB-0+deb12u1, true",
        "11.4.5-MariaDB, true",
        "12.0.2-MariaDB-ubu2404, true",
        "10.6.18-MariaDB, false",
        "8.4.0, false",
        "5.5.5-10.5.1-MariaDB, false",
    })
    void whatIsTooOldOrNoMariaDbIsRefused(String version, boolean taken) {
        assertThat(DatabaseJudgement.faults(facts(version, false, true), 30).isEmpty())
                .isEqualTo(taken);
    }

    @Test
    void aBinaryLogOfStatementsIsRefused() {
        assertThat(DatabaseJudgement.faults(facts("11.4.5-MariaDB", true, true), 30))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("binlog_format = MIXED"));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://localhost/croft, true, false",
        "jdbc:mariadb://127.0.0.1:3306/croft, true, false",
        "jdbc:mariadb://[::1]:3306/croft?a=b, true, false",
        "jdbc:mariadb://db.example.org/croft, true, true",
        "jdbc:mariadb://10.0.0.7:3306/croft, true, true",
        "jdbc:mariadb://db.example.org/croft, false, false",
    })
    void anUnencryptedWayToAnotherMachineIsAdvisedAgainst(String url, boolean plain, boolean advised) {
        assertThat(DatabaseJudgement.advice(facts("11.4.5-MariaDB", false, !plain), DatabaseAddress.of(url, "croft"))
                        .isEmpty())
                .isEqualTo(!advised);
    }

    private static DatabaseFacts facts(String version, boolean logsStatements, boolean encrypted) {
        return new DatabaseFacts(
                version, "latin1", "SYSTEM", 16 << 20, 151, logsStatements, "InnoDB", "dynamic", encrypted);
    }
}
