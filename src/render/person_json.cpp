// `show` as one JSON document.
#include <nlohmann/json.hpp>

#include "render/explained.hpp"
#include "render/json.hpp"
#include "render/person.hpp"

namespace nurture::render {

std::string person_json(const model::Contact& contact, const cadence::Explanation& explanation,
                        const model::Book& book, base::Date today) {
  Json document = json_document(today);
  document["contact"] = json_contact(contact, book, today);
  document["due"] = json_explained(explanation);
  return json_print(document);
}

}  // namespace nurture::render
