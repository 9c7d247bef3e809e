// The maps inside lists: needs, follow-ups, dates, posts, interactions. Internal to store/.
#pragma once

#include <optional>
#include <vector>

#include "model/contact.hpp"
#include "store/fields.hpp"

namespace nurture::store {

/// Empty (and reported) where it is no map, or one of its required keys is missing or flawed.
void read_record(Report& report, yaml::NodeId at, std::optional<model::Need>& to);
void read_record(Report& report, yaml::NodeId at, std::optional<model::FollowUp>& to);
void read_record(Report& report, yaml::NodeId at, std::optional<model::Anniversary>& to);
void read_record(Report& report, yaml::NodeId at, std::optional<model::Past>& to);
void read_record(Report& report, yaml::NodeId at, std::optional<model::Interaction>& to);
/// A map, or the programme's name alone.
void read_record(Report& report, yaml::NodeId at, std::optional<model::ProgrammeStart>& to);

/// The items of `name` that could be read, in the order of the file.
template <typename T>
void read_records(Report& report, Fields& fields, std::string_view name, std::vector<T>& to) {
  if (const auto list = fields.node(name)) {
    to.reserve(report.node(*list).size);
  }
  fields.each(name, [&](yaml::NodeId item) {
    std::optional<T> value;
    read_record(report, item, value);
    if (value) {
      to.push_back(std::move(*value));
    }
  });
}

}  // namespace nurture::store
