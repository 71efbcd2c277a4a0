/** The shell script that finds or installs what a machine lacks. */
package dev.imagery.local.launcher;
