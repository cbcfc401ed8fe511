"""From acts to events: parties, days and topics, and several tellings settled to one."""
