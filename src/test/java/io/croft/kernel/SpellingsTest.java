package io.croft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "Ana@School.Example, ana@school.example",
        "ａｎａ@school.example, ana@school.example",
        "ana@MÜNCHEN.example, ana@münchen.example",
        "ana@xn--mnchen-3ya.example, ana@münchen.example",
        "jose\u0301@school.example, josé@school.example",
        "ana@ｓchool。example, ana@school.example"
    })
    void anAddressHasOneWritingHoweverItIsTyped(String typed, String kept) {
        assertThat(new EmailAddress(typed).value()).isEqualTo(kept);
        assertThat(new EmailAddress(kept).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "राम@उदाहरण.भारत",
                "สมชาย@ตัวอย่าง.ไทย",
                "jörg@münchen.example",
                "иван@почта.рф",
                "山田@例え.テスト",
                "o'neil+class@school.example",
                "admin@localhost"
            })
    void addressesOfAllScriptsAreTaken(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tea\u200Bcher@school.example",
                "teacher\u00AD@school.example",
                "\u202Eteacher@school.example",
                "tea\u2060cher@school.example",
                "te\u0430cher@school.example",
                "teacher@sch\u043Eol.example",
                "teacher\u3164@school.example",
                "teacher\uFE0F@school.example",
                "teacher@",
                "@school.example",
                "a@b@school.example",
                "teacher@school..example",
                "teacher@xn--zzzzzzzz99999.example",
                "tea cher@school.example"
            })
    void whatCannotBeSeenOrMixesScriptsIsRefused(String address) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new EmailAddress(address));
    }

    @Test
    void lettersThatDifferStayDifferent() {
        assertThat(new EmailAddress("nuñez@school.example")).isNotEqualTo(new EmailAddress("nunez@school.example"));
        assertThat(new EmailAddress("tëacher@school.example")).isNotEqualTo(new EmailAddress("teacher@school.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "@school.example, school.example",
        "' School.Example ', school.example",
        "@xn--mnchen-3ya.example, münchen.example",
        "MÜNCHEN.EXAMPLE, münchen.example",
        "भारत.example, भारत.example"
    })
    void aRuleOnDomainsComparesInOneWriting(String typed, String kept) {
        assertThat(MailDomain.ofRule(typed).value()).isEqualTo(kept);
        assertThat(new EmailAddress("ana@" + kept).domain()).isEqualTo(MailDomain.ofRule(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "@",
                "@@school.example",
                "*.school.example",
                "school example",
                "school.example,other.example",
                ".",
                "-"
            })
    void aRuleThatNamesNoDomainIsNoRule(String typed) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> MailDomain.ofRule(typed));
    }

    @Test
    void anAddressOfMillionsOfLettersIsRefusedWithoutBeingRead() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new EmailAddress("ä".repeat(9_000_000) + "@school.example"))
                .satisfies(
                        refusal -> assertThat(refusal.text().args().toString()).hasSizeLessThan(400));
    }
}
