/** Every path of every diagram, walked from its own start event on a real engine, with scripted answers of beans. */
package org.supportflow.process;
