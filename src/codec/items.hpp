// The maps inside lists: needs, follow-ups, dates, posts, interactions. Internal to codec/.
#pragma once

#include <optional>
#include <vector>

#include "codec/fields.hpp"
#include "model/contact.hpp"

namespace nurture::codec {

/// Into what is as a new one; false (and reported) where it is no map, or one of its required keys
/// is missing or flawed.
bool read_record(Report& report, yaml::NodeId at, model::Need& to);
bool read_record(Report& report, yaml::NodeId at, model::FollowUp& to);
bool read_record(Report& report, yaml::NodeId at, model::Anniversary& to);
bool read_record(Report& report, yaml::NodeId at, model::Past& to);
bool read_record(Report& report, yaml::NodeId at, model::Interaction& to);
/// A map, or the programme's name alone.
bool read_record(Report& report, yaml::NodeId at, model::ProgrammeStart& to);

/// The items of `name` that could be read, in the order of the file.
template <typename T>
void read_records(Report& report, Fields& fields, std::string_view name, std::vector<T>& to) {
  if (const auto list = fields.node(name)) {
    to.reserve(report.node(*list).size);
  }
  fields.each(name, [&](yaml::NodeId item) {
    if (!read_record(report, item, to.emplace_back())) {
      to.pop_back();
    }
  });
}

}  // namespace nurture::codec
