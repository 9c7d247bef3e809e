// Reading the maps inside lists.
#include "codec/items.hpp"

#include <fmt/core.h>
#include <string>

namespace nurture::codec {
namespace {

using yaml::NodeId;

/// The fields of an item; empty (and reported) where it is no map or a required key is missing.
std::optional<Fields> open_record(Report& report, NodeId at, std::string_view record) {
  const auto rows = model::keys(record);
  std::optional<Fields> fields;
  if (report.node(at).kind != yaml::Kind::map) {
    report.error(
        at, fmt::format("{} found where a map is expected: write '{}: …' and what else there is",
                        found(report.node(at)), rows.front().name));
    return fields;
  }
  fields.emplace(report, at, rows);
  if (!fields->complete()) {
    fields.reset();
  }
  return fields;
}

}  // namespace

bool read_record(Report& report, NodeId at, model::Need& to) {
  auto fields = open_record(report, at, "need");
  if (!fields || !fields->read("what", to.what)) {
    return false;
  }
  std::string status;
  if (fields->read("status", status)) {
    to.status = model::parse_need_status(status).value_or(to.status);
  }
  fields->read("when", to.when);
  fields->read("obstacle", to.obstacle);
  fields->read("competitor", to.competitor);
  fields->read("noted", to.noted);
  fields->read("closed", to.closed);
  return true;
}

bool read_record(Report& report, NodeId at, model::FollowUp& to) {
  auto fields = open_record(report, at, "follow_up");
  if (!fields || !fields->read("due", to.due)) {
    return false;
  }
  fields->read("what", to.what);
  fields->read("done", to.done);
  fields->read("withdrawn", to.withdrawn);
  return true;
}

bool read_record(Report& report, NodeId at, model::Anniversary& to) {
  auto fields = open_record(report, at, "date");
  if (!fields || !fields->read("date", to.date)) {
    return false;
  }
  fields->read("what", to.what);
  fields->read("year", to.year, 1);
  fields->read("lead", to.lead);
  return true;
}

bool read_record(Report& report, NodeId at, model::Past& to) {
  auto fields = open_record(report, at, "past");
  if (!fields || !fields->read("org", to.org)) {
    return false;
  }
  fields->read("title", to.title);
  fields->read("until", to.until);
  fields->read("successor", to.successor);
  return true;
}

bool read_record(Report& report, NodeId at, model::Interaction& to) {
  auto fields = open_record(report, at, "interaction");
  if (!fields || !fields->read("date", to.date)) {
    return false;
  }
  std::string from;
  fields->read("channel", to.channel);
  fields->read("reached", to.reached);
  to.from_them = fields->read("from", from);
  fields->read("by", to.by);
  fields->read("intent", to.intent);
  fields->read("sent", to.sent);
  fields->read("message_id", to.message_id);
  fields->read("note", to.note);
  fields->read("next", to.next);
  return true;
}

bool read_record(Report& report, NodeId at, model::ProgrammeStart& to) {
  const auto& node = report.node(at);
  if (node.kind == yaml::Kind::scalar && !node.text.empty()) {
    to.name = node.text;
    return true;
  }
  auto fields = open_record(report, at, "programme");
  if (!fields || !fields->read("name", to.name)) {
    return false;
  }
  fields->read("start", to.start);
  fields->read("skipped", to.skipped, 1);
  return true;
}

}  // namespace nurture::codec
