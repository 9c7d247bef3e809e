// A person's spouse, manager, referrer: ids, or lines of `about`.
#include "exchange/relations.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace nurture::exchange {
namespace {

bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::ranges::find(list, one) != list.end();
}

/// With its line break.
std::string line_of(const Relation& relation) {
  std::string label = relation.label;
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
    label.front() = static_cast<char>(label.front() - 'a' + 'A');
  if (label.empty()) label = relation.kind == Relation::Kind::knows ? "Knows" : "Referred by";
  return label + ": " + relation.name + "\n";
}

void say_in_about(Imported& one, const model::Contact& have, const std::string& lines) {
  if (!one.known) {
    std::string& to = one.person.about;
    if (!to.empty() && !to.ends_with('\n')) to += '\n';
    to += lines;
  } else if (have.about.empty()) {
    one.person.about = lines;
  } else {
    for (const std::string& line : base::split(std::string(base::trim(lines)), '\n'))
      if (have.about.find(line) == std::string::npos)
        one.differences.push_back({"about", base::one_line(have.about), line, false});
  }
}

}  // namespace

void resolve_relations(Imported& one, const model::Contact& have,
                       const std::vector<Relation>& relations,
                       const std::function<std::string(const std::string& name)>& id_of_name) {
  std::string about;
  for (const Relation& relation : relations) {
    const std::string id = id_of_name(relation.name);
    if (id.empty()) about += line_of(relation);
    if (id.empty() || id == one.id) continue;
    const bool referred = relation.kind == Relation::Kind::referred_by;
    if (referred && have.referred_by == id) continue;
    if (referred && have.referred_by.empty()) {
      one.person.referred_by = id;
    } else if (!has(have.knows, id) && !has(one.person.knows, id)) {
      one.person.knows.push_back(id);
    }
  }
  if (!about.empty()) say_in_about(one, have, about);
}

}  // namespace nurture::exchange
