package io.croft.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.kernel.Problem;
import io.croft.notify.NoticeBrand;
import io.croft.notify.NoticeBrands;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class MailBrandsTest {

    @Autowired
    MailBrands brands;

    @Autowired
    NoticeBrands seen;

    @Autowired
    Companies companies;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void anAdministratorSaysWhatTheMailsOfTheCompanyLookLike() throws IOException {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company("Meadow"));
        assertThat(brand(admin).colour()).isEqualTo(NoticeBrand.CROFT.colour());
        assertThat(save(admin, new MailBrand(" Meadow IT ", "#204080", "Meadow\nSchool Lane 1", false)))
                .isEmpty();
        assertThat(logo(admin, picture("png", 300, 80))).isEmpty();
        NoticeBrand brand = brand(admin);
        assertThat(brand.name()).isEqualTo("Meadow IT");
        assertThat(brand.colour()).isEqualTo("#204080");
        assertThat(brand.footer()).isEqualTo("Meadow\nSchool Lane 1");
        BufferedImage logo = ImageIO.read(
                new ByteArrayInputStream(Objects.requireNonNull(brand.logo()).png()));
        assertThat(logo.getWidth()).isEqualTo(300);
        As.run(admin, () -> brands.removeLogo(admin.home()));
        assertThat(brand(admin).logo()).isNull();
        assertThat(brand(admin).name()).as("the rest stays").isEqualTo("Meadow IT");
    }

    @Test
    void whatIsLeftEmptyStaysAsTheProductHasIt() {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company("Harbour"));
        assertThat(save(admin, new MailBrand("", "", "Only a footer", false))).isEmpty();
        assertThat(brand(admin).name()).startsWith("Harbour");
        assertThat(brand(admin).colour()).isEqualTo(NoticeBrand.CROFT.colour());
    }

    @Test
    void whatCannotBeReadOrShownIsRefusedAtItsField() {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company("Refused"));
        assertThat(save(admin, new MailBrand("Two\nlines", "yellow", "x".repeat(501), false)))
                .extracting(Problem::field)
                .containsExactly("senderName", "colour", "footer");
        assertThat(save(admin, new MailBrand("", "#ffff00", "", false)))
                .as("white on yellow")
                .extracting(Problem::field)
                .containsExactly("colour");
        assertThat(save(admin, new MailBrand("", "#fff\" onload=\"", "", false)))
                .isNotEmpty();
        assertThat(brand(admin).colour()).isEqualTo(NoticeBrand.CROFT.colour());
    }

    @Test
    void aLogoIsLookedAtByItsContentAndBounded() throws IOException {
        Actor admin = As.actor(Role.COMPANY_ADMIN, company("Logo"));
        assertThat(logo(admin, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))
                .isPresent();
        assertThat(logo(admin, picture("gif", 30, 30))).isPresent();
        assertThat(logo(admin, picture("png", 1_201, 10))).isPresent();
        assertThat(logo(admin, noise(600, 400))).as("too many bytes").isPresent();
        assertThat(logo(admin, new byte[0])).isPresent();
        byte[] cut = picture("png", 100, 100);
        assertThat(logo(admin, Arrays.copyOf(cut, 40))).isPresent();
        assertThat(brand(admin).logo()).isNull();
        assertThat(logo(admin, picture("jpg", 100, 100))).isEmpty();
        assertThat(new String(Objects.requireNonNull(brand(admin).logo()).png(), 1, 3, StandardCharsets.ISO_8859_1))
                .as("written anew")
                .isEqualTo("PNG");
    }

    @Test
    void nobodyTouchesTheMailsOfAnotherCompany() {
        TenantId mine = company("Mine");
        TenantId theirs = company("Theirs");
        Actor admin = As.actor(Role.COMPANY_ADMIN, mine);
        MailBrand brand = new MailBrand("Phishers", "", "", false);
        assertThatThrownBy(() -> As.run(admin, () -> brands.save(theirs, brand)))
                .isInstanceOf(CompanyNotFound.class);
        assertThatThrownBy(() -> As.run(admin, () -> brands.showLogo(theirs, new byte[0])))
                .isInstanceOf(CompanyNotFound.class);
        assertThat(brand(As.actor(Role.COMPANY_ADMIN, theirs)).name()).startsWith("Theirs");
    }

    private TenantId company(String name) {
        String unique = name + " " + As.newCompany().toString().substring(24);
        CreateCompany wanted =
                CreateCompany.named(unique, unique.toLowerCase(Locale.ROOT).replace(' ', '-'));
        return ((CreateCompanyResult.Created) As.call(As.superAdmin(), () -> companies.create(wanted))).id();
    }

    private List<Problem> save(Actor admin, MailBrand brand) {
        return As.call(admin, () -> brands.save(admin.home(), brand));
    }

    private Optional<Problem> logo(Actor admin, byte[] content) {
        return As.call(admin, () -> brands.showLogo(admin.home(), content));
    }

    private NoticeBrand brand(Actor admin) {
        return Objects.requireNonNull(
                TenantScope.everyone(() -> new TransactionTemplate(transactions).execute(_ -> seen.of(admin.home()))));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        return written(format, new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }

    private static byte[] noise(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return written("png", picture);
    }

    private static byte[] written(String format, BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
