import { provinceByCode, provinceByLetters, provinceByName, provinces } from './provinces.js';

describe('provinces', () => {
  it('are 76 and Bangkok, each with its own code and letters', () => {
    expect(provinces).toHaveLength(77);
    expect(new Set(provinces.map(({ code }) => code)).size).toBe(77);
    expect(new Set(provinces.map(({ letters }) => letters)).size).toBe(77);
    expect(
      provinces.every(({ code, letters, name }) => /^\d\d$/.test(code) && letters.length === 2 && name.length > 2),
    ).toBe(true);
  });

  it('are found by letters, code and name', () => {
    const amnat = { code: '37', letters: 'อจ', name: 'อำนาจเจริญ' };
    expect([provinceByLetters('อจ'), provinceByCode('37'), provinceByName('อำนาจเจริญ')]).toEqual([amnat, amnat, amnat]);
    expect(provinceByLetters('สฏ')?.name).toBe('สุราษฎร์ธานี');
    expect(provinceByLetters('มท')).toBeUndefined();
  });
});
