package io.croft.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CompanyBrandRepository extends Repository<CompanyBrand, UUID> {

    Optional<CompanyBrand> findById(UUID company);

    CompanyBrand save(CompanyBrand brand);
}
