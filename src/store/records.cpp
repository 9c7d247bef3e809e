// Reading the maps inside lists.
#include "store/records.hpp"

#include <fmt/core.h>
#include <string>
#include <utility>

namespace nurture::store {
namespace {

using yaml::NodeId;

/// The fields of an item; empty (and reported) where it is no map or a required key is missing.
std::optional<Fields> open_record(Report& report, NodeId at, std::string_view record) {
  const auto rows = model::keys(record);
  if (report.node(at).kind != yaml::Kind::map) {
    report.error(
        at, fmt::format("{} stands where a map is expected: write '{}: …' and what else there is",
                        found(report.node(at)), rows.front().name));
    return std::nullopt;
  }
  std::optional<Fields> fields(std::in_place, report, at, rows);
  if (!fields->complete()) {
    return std::nullopt;
  }
  return fields;
}

}  // namespace

void read_record(Report& report, NodeId at, std::optional<model::Need>& to) {
  auto fields = open_record(report, at, "need");
  model::Need need;
  if (!fields || !fields->read("what", need.what)) {
    return;
  }
  std::string status;
  if (fields->read("status", status)) {
    need.status = model::parse_need_status(status).value_or(need.status);
  }
  fields->read("when", need.when);
  fields->read("obstacle", need.obstacle);
  fields->read("competitor", need.competitor);
  fields->read("noted", need.noted);
  fields->read("closed", need.closed);
  to = std::move(need);
}

void read_record(Report& report, NodeId at, std::optional<model::FollowUp>& to) {
  auto fields = open_record(report, at, "follow_up");
  model::FollowUp follow_up;
  if (!fields || !fields->read("due", follow_up.due)) {
    return;
  }
  fields->read("what", follow_up.what);
  fields->read("done", follow_up.done);
  fields->read("withdrawn", follow_up.withdrawn);
  to = std::move(follow_up);
}

void read_record(Report& report, NodeId at, std::optional<model::Anniversary>& to) {
  auto fields = open_record(report, at, "date");
  model::Anniversary date;
  if (!fields || !fields->read("date", date.date)) {
    return;
  }
  fields->read("what", date.what);
  fields->read("lead", date.lead);
  to = std::move(date);
}

void read_record(Report& report, NodeId at, std::optional<model::Past>& to) {
  auto fields = open_record(report, at, "past");
  model::Past past;
  if (!fields || !fields->read("org", past.org)) {
    return;
  }
  fields->read("title", past.title);
  fields->read("until", past.until);
  fields->read("successor", past.successor);
  to = std::move(past);
}

void read_record(Report& report, NodeId at, std::optional<model::Interaction>& to) {
  auto fields = open_record(report, at, "interaction");
  model::Interaction interaction;
  if (!fields || !fields->read("date", interaction.date)) {
    return;
  }
  std::string from;
  fields->read("channel", interaction.channel);
  fields->read("reached", interaction.reached);
  interaction.from_them = fields->read("from", from);
  fields->read("by", interaction.by);
  fields->read("intent", interaction.intent);
  fields->read("sent", interaction.sent);
  fields->read("message_id", interaction.message_id);
  fields->read("note", interaction.note);
  fields->read("next", interaction.next);
  to = std::move(interaction);
}

void read_record(Report& report, NodeId at, std::optional<model::ProgrammeStart>& to) {
  const auto& node = report.node(at);
  if (node.kind == yaml::Kind::scalar && !node.text.empty()) {
    to = model::ProgrammeStart{std::string(node.text), {}, {}};
    return;
  }
  auto fields = open_record(report, at, "programme");
  model::ProgrammeStart programme;
  if (!fields || !fields->read("name", programme.name)) {
    return;
  }
  fields->read("start", programme.start);
  fields->read("skipped", programme.skipped, 1);
  to = std::move(programme);
}

}  // namespace nurture::store
