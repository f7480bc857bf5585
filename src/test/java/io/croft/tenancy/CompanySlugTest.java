package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.kernel.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "-a", "a-", "Alder", "a b", "ä1", ""})
    void aSlugOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> new CompanySlug(text)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({"Alder School,alder-school", "Escuela Ñandú,escuela-nandu", "  A & B  ,a-b"})
    void aSlugIsProposedFromTheName(String name, String slug) {
        assertThat(CompanySlug.proposalFor(name)).isEqualTo(slug);
    }

    @Test
    void aProposalOfALongNameIsASlug() {
        String proposal = CompanySlug.proposalFor("a very long name of a company that goes on and on");
        assertThat(new CompanySlug(proposal).value()).hasSizeLessThanOrEqualTo(40);
    }
}
