// New files, written in the order and style of the manual.
#include "edits/new_file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "codec/codec.hpp"

namespace nurture::edits {
namespace {

constexpr std::string_view name_key = "name=";

}  // namespace

std::string new_name(const std::vector<std::string>& words, const std::string& whose,
                     const std::string& example) {
  const auto end = std::find_if(words.begin(), words.end(), looks_assigned);
  std::string name = base::join({words.begin(), end}, " ");
  if (end == words.begin() && end != words.end() && end->starts_with(name_key)) {
    name = end->substr(name_key.size());
  }
  if (base::invisible(name)) {
    throw base::usage(whose + " needs a name", "as in: " + example);
  }
  return std::string(base::trim(name));
}

std::vector<Assignment> new_keys(cli::Session& session, model::File file,
                                 const std::vector<std::string>& words) {
  std::vector<Assignment> all;
  const auto first = std::find_if(words.begin(), words.end(), looks_assigned);
  for (auto word = first; word != words.end(); ++word) {
    if (word == words.begin() && word->starts_with(name_key)) continue;
    Assignment made = assignment(session, file, *word);
    if (made.how == Assignment::How::remove) {
      throw base::usage("'" + *word + "' takes away from what is new");
    }
    if (made.key == "name") throw base::usage("the name stands in front, once");
    made.how = Assignment::How::set;  // to nothing, adding is setting
    all.push_back(std::move(made));
  }
  require_once(all);
  std::erase_if(all, [](const Assignment& one) { return one.values.empty(); });
  return all;
}

std::string new_text(model::File file, const std::string& name,
                     const std::vector<Assignment>& given, base::Date today) {
  std::vector<yaml::Entry> entries;
  const auto find = [&](std::string_view key) {
    return std::find_if(given.begin(), given.end(),
                        [&](const Assignment& one) { return one.key == key; });
  };
  for (const model::Key& key : model::keys(file)) {
    const auto found = find(key.name);
    if (key.name == "name") {
      entries.emplace_back("name", yaml::scalar(name));
    } else if (found != given.end()) {
      entries.emplace_back(found->key, value_of(*found));
    } else if (key.name == "added") {
      entries.emplace_back("added", yaml::scalar(base::iso(today)));
    }
  }
  for (const Assignment& one : given) {
    if (one.key.starts_with("x-")) entries.emplace_back(one.key, value_of(one));
  }
  return yaml::emit(yaml::map(std::move(entries)), codec::shape(file));
}

std::string days_in(const std::vector<Assignment>& given) {
  std::string text;
  for (const Assignment& one : given) {
    if (one.read_as_day) text += ", " + one.key + " " + worded_values(one);
  }
  return text;
}

}  // namespace nurture::edits
