// Every key of every record with the member that holds it, in the order of model/schema: whatever
// reads or writes files of people, in YAML or in a spreadsheet's cells, walks these.
//
//   keys.value(key, member)       by the member's type
//   keys.word(key, word, member)  a key that says one word, or isn't there
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "model/contact.hpp"

namespace nurture::model {

/// The name of a record's table in model/schema.
template <typename T>
constexpr std::string_view record_name;
template <>
inline constexpr std::string_view record_name<Interaction> = "interaction";
template <>
inline constexpr std::string_view record_name<FollowUp> = "follow_up";
template <>
inline constexpr std::string_view record_name<Need> = "need";
template <>
inline constexpr std::string_view record_name<Anniversary> = "date";
template <>
inline constexpr std::string_view record_name<Past> = "past";

template <typename T>
concept Record = !record_name<T>.empty();

/// `T` or const `T`.
template <typename Given, typename T>
concept Like = std::same_as<std::remove_const_t<Given>, T>;

void each_key(Like<Interaction> auto& one, auto& keys) {
  keys.value("date", one.date);
  keys.value("channel", one.channel);
  keys.value("reached", one.reached);
  keys.word("from", "them", one.from_them);
  keys.value("by", one.by);
  keys.value("intent", one.intent);
  keys.value("sent", one.sent);
  keys.value("introduced", one.introduced);
  keys.value("message_id", one.message_id);
  keys.value("event", one.event);
  keys.value("note", one.note);
  keys.value("next", one.next);
}

void each_key(Like<FollowUp> auto& one, auto& keys) {
  keys.value("due", one.due);
  keys.value("what", one.what);
  keys.value("by", one.by);
  keys.value("programme", one.programme);
  keys.value("done", one.done);
  keys.value("withdrawn", one.withdrawn);
}

void each_key(Like<Need> auto& one, auto& keys) {
  keys.value("what", one.what);
  keys.value("status", one.status);
  keys.value("when", one.when);
  keys.value("obstacle", one.obstacle);
  keys.value("competitor", one.competitor);
  keys.value("noted", one.noted);
  keys.value("closed", one.closed);
}

void each_key(Like<Anniversary> auto& one, auto& keys) {
  keys.value("date", one.date);
  keys.value("what", one.what);
  keys.value("year", one.year);
  keys.value("lead", one.lead);
}

void each_key(Like<Past> auto& one, auto& keys) {
  keys.value("org", one.org);
  keys.value("title", one.title);
  keys.value("until", one.until);
  keys.value("successor", one.successor);
}

void each_key(Like<Contact> auto& one, auto& keys) {
  keys.value("name", one.name);
  keys.value("uid", one.uid);
  keys.value("source", one.source);
  keys.value("also", one.also);
  keys.value("formerly", one.formerly);
  keys.value("org", one.org);
  keys.value("title", one.title);
  keys.value("level", one.level);
  keys.value("role", one.role);
  keys.value("owner", one.owner);
  keys.value("rating", one.rating);
  keys.value("cadence", one.cadence);
  keys.value("segment", one.segment);
  keys.value("email", one.email);
  keys.value("phone", one.phone);
  keys.value("address", one.address);
  keys.value("timezone", one.timezone);
  keys.value("url", one.url);
  keys.value("tags", one.tags);
  keys.value("about", one.about);
  keys.value("since", one.since);
  keys.value("added", one.added);
  keys.value("met", one.met);
  keys.value("referred_by", one.referred_by);
  keys.value("knows", one.knows);
  keys.value("warmth", one.warmth);
  keys.value("reviewed", one.reviewed);
  keys.value("dates", one.dates);
  keys.value("needs", one.needs);
  keys.value("follow_ups", one.follow_ups);
  keys.value("snooze", one.snooze);
  keys.value("past", one.past);
  keys.value("archived", one.archived);
  keys.value("interactions", one.interactions);
}

void each_key(Like<Organisation> auto& one, auto& keys) {
  keys.value("name", one.name);
  keys.value("formerly", one.formerly);
  keys.value("rating", one.rating);
  keys.value("cadence", one.cadence);
  keys.value("segment", one.segment);
  keys.value("target", one.target);
  keys.value("owner", one.owner);
  keys.value("url", one.url);
  keys.value("tags", one.tags);
  keys.value("about", one.about);
  keys.value("parent", one.parent);
  keys.value("dates", one.dates);
  keys.value("needs", one.needs);
  keys.value("follow_ups", one.follow_ups);
}

void each_key(Like<LibraryItem> auto& one, auto& keys) {
  keys.value("title", one.title);
  keys.value("url", one.url);
  keys.value("kind", one.kind);
  keys.value("tags", one.tags);
  keys.value("segment", one.segment);
  keys.value("about", one.about);
  keys.value("added", one.added);
  keys.value("expires", one.expires);
}

}  // namespace nurture::model
