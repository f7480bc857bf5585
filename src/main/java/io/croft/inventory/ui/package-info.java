/**
 * The screens of the mirror: machines, nodes and storages, templates, sync status. They read the database and update on
 * events; while one is open, clusters are read more often.
 */
@NullMarked
package io.croft.inventory.ui;

import org.jspecify.annotations.NullMarked;
