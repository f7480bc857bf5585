package io.croft.uikit;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one outline icon family of the product: Lucide. Those that several rooms show are in one sprite, {@code assets/icons.svg}, and
 * constants here; a room has its own in {@code assets/icons-<room>.svg}, see {@link #of}. An icon never stands alone: give it a label
 * beside it or a tooltip.
 */
public final class Icons {

    private static final Map<String, Icons> COMMON = new LinkedHashMap<>();

    public static final Icons HOUSE = common("house");
    public static final Icons LAYOUT_DASHBOARD = common("layout-dashboard");
    public static final Icons MONITOR = common("monitor");
    public static final Icons SERVER = common("server");
    public static final Icons NETWORK = common("network");
    public static final Icons IMAGE = common("image");
    public static final Icons DISC_3 = common("disc-3");
    public static final Icons BUILDING_2 = common("building-2");
    public static final Icons USERS = common("users");
    public static final Icons USER = common("user");
    public static final Icons USER_PLUS = common("user-plus");
    public static final Icons SHIELD = common("shield");
    public static final Icons KEY_ROUND = common("key-round");
    public static final Icons ACTIVITY = common("activity");
    public static final Icons LIST_CHECKS = common("list-checks");
    public static final Icons PLAY = common("play");
    public static final Icons SQUARE = common("square");
    public static final Icons POWER = common("power");
    public static final Icons POWER_OFF = common("power-off");
    public static final Icons PAUSE = common("pause");
    public static final Icons CIRCLE_PLAY = common("circle-play");
    public static final Icons CIRCLE_STOP = common("circle-stop");
    public static final Icons CIRCLE_CHECK = common("circle-check");
    public static final Icons CIRCLE_X = common("circle-x");
    public static final Icons CIRCLE_ALERT = common("circle-alert");
    public static final Icons CIRCLE_DASHED = common("circle-dashed");
    public static final Icons CIRCLE_QUESTION_MARK = common("circle-question-mark");
    public static final Icons CLOCK = common("clock");
    public static final Icons TRIANGLE_ALERT = common("triangle-alert");
    public static final Icons INFO = common("info");
    public static final Icons CHECK = common("check");
    public static final Icons X = common("x");
    public static final Icons SEARCH = common("search");
    public static final Icons COMMAND = common("command");
    public static final Icons BELL = common("bell");
    public static final Icons LOG_OUT = common("log-out");
    public static final Icons LOG_IN = common("log-in");
    public static final Icons SUN = common("sun");
    public static final Icons MOON = common("moon");
    public static final Icons MONITOR_SMARTPHONE = common("monitor-smartphone");
    public static final Icons LANGUAGES = common("languages");
    public static final Icons CHEVRON_RIGHT = common("chevron-right");
    public static final Icons CHEVRON_DOWN = common("chevron-down");
    public static final Icons CHEVRON_LEFT = common("chevron-left");
    public static final Icons PANEL_LEFT = common("panel-left");
    public static final Icons MENU = common("menu");
    public static final Icons PLUS = common("plus");
    public static final Icons MINUS = common("minus");
    public static final Icons ELLIPSIS = common("ellipsis");
    public static final Icons COPY = common("copy");
    public static final Icons REFRESH_CW = common("refresh-cw");
    public static final Icons ROTATE_CCW = common("rotate-ccw");
    public static final Icons TRASH_2 = common("trash-2");
    public static final Icons PENCIL = common("pencil");
    public static final Icons SETTINGS = common("settings");
    public static final Icons CPU = common("cpu");
    public static final Icons MEMORY_STICK = common("memory-stick");
    public static final Icons HARD_DRIVE = common("hard-drive");
    public static final Icons DATABASE = common("database");
    public static final Icons CLOUD = common("cloud");
    public static final Icons LINK_2 = common("link-2");
    public static final Icons QR_CODE = common("qr-code");
    public static final Icons CALENDAR = common("calendar");
    public static final Icons HISTORY = common("history");
    public static final Icons DOWNLOAD = common("download");
    public static final Icons UPLOAD = common("upload");
    public static final Icons TERMINAL = common("terminal");
    public static final Icons UNDO_2 = common("undo-2");
    public static final Icons CAMERA = common("camera");
    public static final Icons BOX = common("box");
    public static final Icons BOXES = common("boxes");
    public static final Icons PACKAGE = common("package");
    public static final Icons LAYERS = common("layers");
    public static final Icons LIST_FILTER = common("list-filter");
    public static final Icons ARROW_RIGHT = common("arrow-right");
    public static final Icons ARROW_LEFT = common("arrow-left");
    public static final Icons EXTERNAL_LINK = common("external-link");
    public static final Icons EYE = common("eye");
    public static final Icons EYE_OFF = common("eye-off");
    public static final Icons LOCK = common("lock");
    public static final Icons LOCK_OPEN = common("lock-open");
    public static final Icons PLUG = common("plug");
    public static final Icons GAUGE = common("gauge");
    public static final Icons ZAP = common("zap");
    public static final Icons GLOBE = common("globe");
    public static final Icons MAIL = common("mail");
    public static final Icons TAG = common("tag");
    public static final Icons TICKET = common("ticket");
    public static final Icons LIFE_BUOY = common("life-buoy");
    public static final Icons FOLDER = common("folder");
    public static final Icons FILE_TEXT = common("file-text");
    public static final Icons FINGERPRINT = common("fingerprint");
    public static final Icons HOURGLASS = common("hourglass");
    public static final Icons BAN = common("ban");
    public static final Icons CIRCLE_DOLLAR_SIGN = common("circle-dollar-sign");
    public static final Icons SLIDERS_HORIZONTAL = common("sliders-horizontal");
    public static final Icons COLUMNS_3 = common("columns-3");
    public static final Icons GRID_2X2 = common("grid-2x2");
    public static final Icons LOADER_CIRCLE = common("loader-circle");
    public static final Icons FENCE = common("fence");
    public static final Icons SPROUT = common("sprout");
    public static final Icons HASH = common("hash");
    public static final Icons MAP_PIN = common("map-pin");
    public static final Icons USB = common("usb");

    private final String sprite;
    private final String key;

    private Icons(String sprite, String key) {
        this.sprite = sprite;
        this.key = key;
    }

    private static Icons common(String key) {
        Icons icon = new Icons("icons", key);
        COMMON.put(key, icon);
        return icon;
    }

    /** An icon of a room's own sprite, such as {@code of("lab", "graduation-cap")}. */
    public static Icons of(String room, String key) {
        return new Icons("icons-" + room, key);
    }

    /** The icons that several rooms show. */
    public static List<Icons> all() {
        return List.copyOf(COMMON.values());
    }

    /**
     * The icon that {@code @Menu(icon = …)} names: by its name in Lucide, with the room and a slash before it where it is in the room's
     * sprite, such as {@code lab/graduation-cap}. An unknown name is a square.
     */
    public static Icons named(String name) {
        String[] parts = name.split("/", 2);
        return parts.length == 2 ? of(parts[0], parts[1]) : COMMON.getOrDefault(name, SQUARE);
    }

    /** Returns a new icon component, 18 px, in the colour of the text around it. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon("assets/" + sprite + ".svg#" + key);
        icon.addClassName("icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** The icon's name in Lucide; for example {@code graduation-cap}. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Icons icon && icon.sprite.equals(sprite) && icon.key.equals(key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sprite, key);
    }

    @Override
    public String toString() {
        return sprite + "#" + key;
    }
}
