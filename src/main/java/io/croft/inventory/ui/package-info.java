/**
 * The screens of what runs on the clusters: all machines, nodes and storages, templates and how reading goes. They read
 * the database and follow the news; while one is open, clusters are read more often.
 */
@NullMarked
package io.croft.inventory.ui;

import org.jspecify.annotations.NullMarked;
