package io.croft.tenancy;

import io.croft.access.TenantId;
import io.croft.database.FittedText;
import io.croft.kernel.Problem;
import io.croft.kernel.ShownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the mails of the companies in the actor's reach look like. */
@Service
@Transactional
@PreAuthorize("hasAuthority('company.brand')")
public class MailBrands {

    /** A logo is no larger, in bytes. */
    public static final int LARGEST_LOGO = LogoImage.MOST_BYTES;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FOOTER = 500;

    private final CompanyBrandRepository brands;
    private final CompanyReach reach;
    private final CompanyActivity activity;

    MailBrands(CompanyBrandRepository brands, CompanyReach reach, CompanyActivity activity) {
        this.brands = brands;
        this.reach = reach;
        this.activity = activity;
    }

    /** What a company's mails look like. */
    @Transactional(readOnly = true)
    public MailBrand find(TenantId company) {
        reach.require(company);
        return brands.findById(company.value()).map(CompanyBrand::facts).orElse(MailBrand.PLAIN);
    }

    /** Changes all but the logo; every problem names a field of {@link MailBrand}, and then nothing is changed. */
    public List<Problem> save(TenantId company, MailBrand typed) {
        reach.require(company);
        MailBrand brand = new MailBrand(
                ShownText.of(typed.senderName()), typed.colour().strip(), ShownText.of(typed.footer()), typed.logo());
        List<Problem> problems = problems(brand);
        if (problems.isEmpty()) {
            CompanyBrand stored = brand(company);
            stored.change(brand);
            brands.save(stored);
            activity.record("branded", company);
        }
        return problems;
    }

    /** Puts a picture at the top of the company's mails; the problem names the field {@code logo}, and then nothing is changed. */
    public Optional<Problem> showLogo(TenantId company, byte[] content) {
        reach.require(company);
        Optional<LogoImage> image = LogoImage.read(content);
        image.ifPresent(logo -> {
            CompanyBrand stored = brand(company);
            stored.show(logo);
            brands.save(stored);
            activity.record("branded", company);
        });
        return image.isPresent() ? Optional.empty() : Optional.of(Problem.at("logo", "tenancy.brand.logo.invalid"));
    }

    /** Takes the picture away. */
    public void removeLogo(TenantId company) {
        reach.require(company);
        brands.findById(company.value()).ifPresent(stored -> {
            stored.showNoLogo();
            activity.record("branded", company);
        });
    }

    private CompanyBrand brand(TenantId company) {
        return brands.findById(company.value()).orElseGet(() -> new CompanyBrand(company));
    }

    private static List<Problem> problems(MailBrand brand) {
        List<Problem> problems = new ArrayList<>();
        if (!brand.senderName().isEmpty() && !FittedText.isPlain(brand.senderName(), LONGEST_NAME)) {
            problems.add(Problem.at("senderName", "tenancy.brand.sender.invalid", LONGEST_NAME));
        }
        if (!brand.colour().isEmpty() && !Contrast.isColour(brand.colour())) {
            problems.add(Problem.at("colour", "tenancy.brand.colour.invalid"));
        } else if (!brand.colour().isEmpty() && !Contrast.bearsWhite(brand.colour())) {
            problems.add(Problem.at("colour", "tenancy.brand.colour.pale"));
        }
        if (!FittedText.lines(brand.footer(), LONGEST_FOOTER).equals(brand.footer())) {
            problems.add(Problem.at("footer", "tenancy.brand.footer.invalid", LONGEST_FOOTER));
        }
        return problems;
    }
}
