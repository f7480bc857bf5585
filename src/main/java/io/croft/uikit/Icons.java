package io.croft.uikit;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The one outline icon family of the product: Lucide, served as one sprite ({@code assets/icons.svg}). An icon never
 * stands alone: give it a label beside it or a tooltip.
 */
public enum Icons {
    HOUSE,
    LAYOUT_DASHBOARD,
    GRADUATION_CAP,
    MONITOR,
    SERVER,
    NETWORK,
    IMAGE,
    DISC_3,
    BUILDING_2,
    USERS,
    USER,
    USER_PLUS,
    SHIELD,
    KEY_ROUND,
    ACTIVITY,
    LIST_CHECKS,
    PLAY,
    SQUARE,
    POWER,
    POWER_OFF,
    PAUSE,
    CIRCLE_PLAY,
    CIRCLE_STOP,
    CIRCLE_CHECK,
    CIRCLE_X,
    CIRCLE_ALERT,
    CIRCLE_DASHED,
    CIRCLE_QUESTION_MARK,
    CLOCK,
    TRIANGLE_ALERT,
    INFO,
    CHECK,
    X,
    SEARCH,
    COMMAND,
    BELL,
    LOG_OUT,
    LOG_IN,
    SUN,
    MOON,
    MONITOR_SMARTPHONE,
    LANGUAGES,
    CHEVRON_RIGHT,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    PANEL_LEFT,
    MENU,
    PLUS,
    MINUS,
    ELLIPSIS,
    COPY,
    REFRESH_CW,
    ROTATE_CCW,
    TRASH_2,
    PENCIL,
    SETTINGS,
    CPU,
    MEMORY_STICK,
    HARD_DRIVE,
    DATABASE,
    CLOUD,
    LINK_2,
    QR_CODE,
    CALENDAR,
    HISTORY,
    DOWNLOAD,
    UPLOAD,
    TERMINAL,
    UNDO_2,
    CAMERA,
    BOX,
    BOXES,
    PACKAGE,
    LAYERS,
    LIST_FILTER,
    ARROW_RIGHT,
    ARROW_LEFT,
    EXTERNAL_LINK,
    EYE,
    EYE_OFF,
    LOCK,
    LOCK_OPEN,
    PLUG,
    GAUGE,
    ZAP,
    GLOBE,
    MAIL,
    TAG,
    TICKET,
    LIFE_BUOY,
    FOLDER,
    FILE_TEXT,
    DOOR_OPEN,
    FINGERPRINT,
    HOURGLASS,
    BAN,
    CIRCLE_DOLLAR_SIGN,
    SLIDERS_HORIZONTAL,
    COLUMNS_3,
    GRID_2X2,
    LOADER_CIRCLE,
    FENCE,
    SPROUT,
    HASH,
    MAP_PIN,
    USB;

    private static final String SPRITE = "assets/icons.svg";

    /** Returns a new icon component, 18 px, in the colour of the text around it. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon(SPRITE + "#" + key());
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The icon's name in Lucide, as used in {@code @Menu(icon = …)}; for example {@code graduation-cap}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds an icon by its Lucide name. */
    public static Optional<Icons> named(String key) {
        return Arrays.stream(values()).filter(icon -> icon.key().equals(key)).findFirst();
    }
}
