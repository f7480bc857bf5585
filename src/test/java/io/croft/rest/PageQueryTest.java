package io.croft.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.croft.kernel.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;

/** Which page of a list a call of the API asks for, and what it gets. */
class PageQueryTest {

    private static final Map<String, String> FIELDS = Map.of("name", "name", "created", "createdAt");
    private static final Sort USUAL = Sort.by("name");

    @Test
    void whoeverAsksForNothingGetsTheFirstFiftyInTheUsualOrder() {
        assertThat(page(null, null, null)).isEqualTo(PageRequest.of(0, 50, USUAL));
        assertThat(page(null, null, " ")).isEqualTo(PageRequest.of(0, 50, USUAL));
        assertThat(new PageQuery(2, 10, null).unsorted()).isEqualTo(PageRequest.of(2, 10));
    }

    @Test
    void fieldsOfTheApiStandForPropertiesAndAMinusTurnsTheOrder() {
        assertThat(page(1, 200, "-created,name"))
                .isEqualTo(PageRequest.of(1, 200, Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("name"))));
    }

    @ParameterizedTest
    @CsvSource({"-1,10,page", "100001,10,page", "0,0,size", "0,201,size", "0,-5,size"})
    void pagesAndSizesOutOfRangeAreToldAtTheirFields(int page, int size, String field) {
        assertThat(refusal(page, size, null)).extracting(Problem::field).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"createdAt", "password", "name;drop", "--name", "'name,'", "NAME"})
    void onlyNamedFieldsSort(String sort) {
        assertThat(refusal(0, 10, sort)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("sort");
            assertThat(problem.text().key()).isEqualTo("rest.sort.unknown");
        });
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(refusal(-1, 1000, "secret")).extracting(Problem::field).containsExactly("page", "size", "sort");
    }

    @Test
    void aShortListIsCutIntoPagesAndBeyondItsEndIsNothing() {
        List<Integer> all = List.of(1, 2, 3, 4, 5);
        assertThat(PageAnswer.ofWhole(all, PageRequest.of(1, 2), String::valueOf))
                .isEqualTo(new PageAnswer<>(List.of("3", "4"), 1, 2, 5));
        assertThat(PageAnswer.ofWhole(all, PageRequest.of(9, 2), String::valueOf)
                        .items())
                .isEmpty();
    }

    @Test
    void aPageOfAFacadeTellsHowManyThereAreOnAll() {
        Pageable third = PageRequest.of(3, 2);
        assertThat(PageAnswer.of(new SliceImpl<>(List.of(7, 8), third, true), third, 99, String::valueOf))
                .isEqualTo(new PageAnswer<>(List.of("7", "8"), 3, 2, 99));
    }

    private static Pageable page(@Nullable Integer page, @Nullable Integer size, @Nullable String sort) {
        return new PageQuery(page, size, sort).sorted(FIELDS, USUAL);
    }

    private static List<Problem> refusal(int page, int size, @Nullable String sort) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> page(page, size, sort));
        assertThat(refusal.status().value()).isEqualTo(400);
        return refusal.problems();
    }
}
