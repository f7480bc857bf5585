package io.croft.lab.ui;

import io.croft.uikit.Icons;

/** What stands for classes and whoever comes to them. */
final class LabIcons {

    static final Icons GRADUATION_CAP = Icons.of("lab", "graduation-cap");
    static final Icons DOOR_OPEN = Icons.of("lab", "door-open");

    private LabIcons() {}
}
