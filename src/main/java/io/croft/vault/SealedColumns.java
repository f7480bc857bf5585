package io.croft.vault;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All columns of type {@link Sealed}, found in the mapping of the entities, so that no room has to register its own.
 */
@Component
class SealedColumns {

    private final EntityManagerFactory factory;
    private volatile @Nullable List<SealedColumn> columns;

    SealedColumns(EntityManagerFactory factory) {
        this.factory = factory;
    }

    boolean know(SecretPlace place) {
        return all().stream().anyMatch(column -> column.holds(place));
    }

    /** The same place under the former name of its table; empty when the table was not renamed. */
    Optional<SecretPlace> formerly(SecretPlace place) {
        return all().stream()
                .filter(column -> column.holds(place))
                .flatMap(column -> Optional.ofNullable(column.formerTable()).stream())
                .findFirst()
                .map(table -> new SecretPlace(table, place.column(), place.row()));
    }

    List<SealedColumn> all() {
        List<SealedColumn> known = columns;
        if (known == null) {
            known = find();
            columns = known;
        }
        return known;
    }

    private List<SealedColumn> find() {
        List<SealedColumn> found = new ArrayList<>();
        factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(
                        entity -> entity.forEachAttributeMapping(attribute -> collect(attribute, entity, found)));
        found.sort(Comparator.comparing(SealedColumn::table).thenComparing(SealedColumn::column));
        return List.copyOf(found);
    }

    private static void collect(AttributeMapping attribute, EntityPersister entity, List<SealedColumn> found) {
        if (attribute instanceof PluralAttributeMapping many
                && many.getElementDescriptor() instanceof EmbeddableValuedModelPart element
                && holdsSealed(element.getEmbeddableTypeDescriptor())) {
            throw new IllegalStateException("A sealed text needs a row of its own: " + attribute.getNavigableRole());
        }
        if (attribute instanceof EmbeddableValuedModelPart embedded) {
            EmbeddableMappingType type = embedded.getEmbeddableTypeDescriptor();
            if (isSealed(type)) {
                embedded.forEachSelectable((n, column) -> found.add(column(column, entity)));
            } else {
                type.forEachAttributeMapping(inner -> collect(inner, entity, found));
            }
        }
    }

    private static boolean holdsSealed(EmbeddableMappingType type) {
        boolean[] holds = {isSealed(type)};
        type.forEachAttributeMapping(inner -> holds[0] |= inner instanceof EmbeddableValuedModelPart embedded
                && holdsSealed(embedded.getEmbeddableTypeDescriptor()));
        return holds[0];
    }

    private static boolean isSealed(EmbeddableMappingType type) {
        return type.getMappedJavaType().getJavaTypeClass().equals(Sealed.class);
    }

    private static SealedColumn column(SelectableMapping column, EntityPersister entity) {
        String[] id = entity.getIdentifierColumnNames();
        if (id.length != 1) {
            throw new IllegalStateException("A sealed text needs a row with one key: " + entity.getEntityName());
        }
        FormerTable former = entity.getMappedClass().getAnnotation(FormerTable.class);
        return new SealedColumn(
                column.getContainingTableExpression(),
                column.getSelectionExpression(),
                id[0],
                former == null ? null : former.value());
    }
}
