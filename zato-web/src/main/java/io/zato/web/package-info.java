/** The HTTP edges: channels, the admin API, health. No logic lives here. */
package io.zato.web;
