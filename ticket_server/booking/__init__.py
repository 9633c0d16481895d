"""Appointments: the book of them, and how a booking system hands them over."""
