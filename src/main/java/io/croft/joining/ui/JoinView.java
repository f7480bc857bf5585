package io.croft.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.croft.access.CurrentActor;
import io.croft.joining.JoinResult;
import io.croft.joining.Joining;
import io.croft.joining.LinkState;
import io.croft.signin.SignIn;
import io.croft.uikit.AddressedView;
import io.croft.uikit.BrandPage;
import io.croft.uikit.Buttons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Optional;

/**
 * The page of an invite link: new people sign up, others sign in, and a person who is signed in gets a place at once.
 */
@Route(value = "join/:token", autoLayout = false)
@AnonymousAllowed
class JoinView extends AddressedView<JoinView.Page> {

    private final transient Joining joining;
    private final transient SignIn signIn;

    JoinView(Joining joining, SignIn signIn) {
        super("token");
        this.joining = joining;
        this.signIn = signIn;
    }

    @Override
    protected Optional<Page> open(String token, QueryParameters query) {
        return Optional.of(new Page(token));
    }

    /** The page of one link. */
    final class Page extends Composite<Div> implements HasDynamicTitle {

        private final String token;

        Page(String token) {
            this.token = token;
            getContent()
                    .add(
                            switch (joining.look(token)) {
                                case LinkState.Closed closed -> closed(closed);
                                case LinkState.Open open -> open(open);
                            });
        }

        @Override
        public String getPageTitle() {
            return Texts.get("joining.join.title");
        }

        private static BrandPage closed(LinkState.Closed link) {
            return page(Texts.get("joining.join.title"), "", new Note(StatusTone.WARNING, Texts.of(link.why())));
        }

        private BrandPage open(LinkState.Open link) {
            var actor = CurrentActor.find();
            var title = Texts.get("joining.join.class", link.name());
            var text = link.owner().isEmpty() ? "" : Texts.get("joining.join.teacher", link.owner());
            if (actor.isEmpty()) {
                return page(title, text, new JoinForm(joining, signIn, token, link));
            }
            var join = Buttons.primary(Texts.get("joining.join.as", actor.get().name()), () -> joinNow(link.ownPath()));
            return page(title, text, join);
        }

        private void joinNow(String ownPath) {
            if (joining.join(token) instanceof JoinResult.Refused refused) {
                getContent()
                        .add(new Note(
                                StatusTone.WARNING,
                                Texts.of(refused.problems().getFirst().text())));
            } else {
                UI.getCurrentOrThrow().getPage().setLocation("/" + ownPath);
            }
        }

        private static BrandPage page(String title, String text, Component... content) {
            return new BrandPage(title, text, content);
        }
    }
}
